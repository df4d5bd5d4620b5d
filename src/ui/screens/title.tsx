/** The title is painted by index.html itself; while it is shown the app only keeps its place empty. */
export const Title = () => null;
