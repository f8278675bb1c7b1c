import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/ui/Button";
import { PHOTOS_NEEDED } from "../domain/grassroots-road";
import styles from "./PhotoGrid.module.css";

interface PhotoGridProps {
  grassrootsId: string;
  photos: readonly { id: string; fileName: string }[];
  /** Those that are still open can be taken out, and show how many are wanting. */
  isOpen?: boolean;
}

/** The photos of a contest, each opening in its full size. */
export function PhotoGrid({ grassrootsId, photos, isOpen = false }: PhotoGridProps) {
  const { t } = useTranslation("grassroots");
  const wanting = isOpen ? Math.max(0, PHOTOS_NEEDED - photos.length) : 0;
  return (
    <ul className={styles.grid} aria-label={t("photos.title")}>
      {photos.map(({ id, fileName }, index) => (
        <li key={id} className={styles.photo}>
          <a href={`/grassroots/${grassrootsId}/photos/${id}`} download={fileName}>
            <img
              src={`/grassroots/${grassrootsId}/photos/${id}`}
              alt={t("photos.alt", { number: index + 1 })}
              loading="lazy"
            />
          </a>
          {isOpen ? (
            <span className={styles.remove}>
              <ButtonLink
                to={`/grassroots/${grassrootsId}/photos/${id}/removal`}
                size="small"
                icon="close"
              >
                {t("photos.remove")}
              </ButtonLink>
            </span>
          ) : null}
        </li>
      ))}
      {Array.from({ length: wanting }, (_, index) => photos.length + index + 1).map((number) => (
        <li key={number} className={`${styles.photo} ${styles.missing}`}>
          {t("photos.wanting", { number })}
        </li>
      ))}
    </ul>
  );
}
