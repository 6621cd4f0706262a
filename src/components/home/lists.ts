/** Component of each kind of list a section can hold. */
import ProjectList from '#components/projects/ProjectList.astro';
import type { SectionList } from '#schemas/sections.ts';
import AffiliationList from './AffiliationList.astro';
import ArticleList from './ArticleList.astro';
import BookList from './BookList.astro';
import EducationList from './EducationList.astro';
import ExperienceList from './ExperienceList.astro';
import LayerList from './LayerList.astro';
import PatentList from './PatentList.astro';

/** A component without props, by the name of its collection. */
export const lists: Record<SectionList, typeof LayerList> = {
  layers: LayerList,
  books: BookList,
  experience: ExperienceList,
  education: EducationList,
  affiliations: AffiliationList,
  patents: PatentList,
  projects: ProjectList,
  writing: ArticleList,
};
