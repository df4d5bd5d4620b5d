/** The whole address of a lesson, as it stands in a link or a square code. */
import { codeOfLesson, type Lesson } from '../../store/lesson.ts';
import { hashOf } from '../../store/route.ts';

export const linkOf = (lesson: Lesson): string =>
  `${location.href.replace(/[?#].*$/, '')}${hashOf('lesson', codeOfLesson(lesson))}`;
