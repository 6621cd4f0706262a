/** Tailwind for the one file that is written in it, `styles/global.css`; components write plain CSS. */
import tailwindcss from '@tailwindcss/vite';

/** Tailwind's plugins, which would otherwise set up a compiler for every style of every component. */
export const tailwind = (): ReturnType<typeof tailwindcss> =>
  tailwindcss().map((plugin) => {
    const { transform } = plugin;
    if (typeof transform !== 'object') return plugin;
    return { ...plugin, transform: { ...transform, filter: { id: /\/styles\/global\.css$/ } } };
  });
