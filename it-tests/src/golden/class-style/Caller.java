package com.example.classstyle;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.classstyle.api.BooksResource;
import com.example.classstyle.dto.BookKindDto;
import com.example.classstyle.dto.ShelfDto;
import com.example.classstyle.dto.Volume;
import io.github.openrouterjava.it.styles.Audited;
import io.github.openrouterjava.it.styles.Marker;
import io.github.openrouterjava.it.styles.MaybeNull;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** What callers in this house write. */
public final class Caller {

  private static final String JSON =
      "{\"title\":\"Rivers\",\"kind\":\"comic\",\"lent\":true,"
          + "\"pages\":123456789012345678901234567890,\"price\":0.1000000000000000055,"
          + "\"printed\":\"2026-01-02\",\"seenAt\":\"2026-01-02T03:04:05+01:00\","
          + "\"size\":{\"heightMm\":2.5},\"place\":{\"room\":\"a\",\"urlId\":\"u\"},\"new\":1}";

  private Caller() {}

  public static void nothingIsLost() {
    Volume book = Volume.CODEC.decode(JSON);

    assertThat(book.getTitle()).isEqualTo("Rivers");
    assertThat(book.isAway()).isTrue();
    assertThat(book.getKind()).isEqualTo(BookKindDto.GRAPHIC_NOVEL);
    assertThat(book.getPages()).isEqualTo(new BigInteger("123456789012345678901234567890"));
    assertThat(book.getPrice()).isEqualTo(new BigDecimal("0.1000000000000000055"));
    assertThat(book.getPrintedAsDate()).isEqualTo(LocalDate.of(2026, 1, 2));
    assertThat(book.getSeenAtAsDateTime())
        .isEqualTo(OffsetDateTime.parse("2026-01-02T03:04:05+01:00"));
    assertThat(book.getSize().getHeightMm()).isNull();
    assertThat(((ShelfDto) book.getPlace()).getUrlID()).isEqualTo("u");
    assertThat(Volume.CODEC.encode(book)).isEqualTo(JSON);
    assertThat(book).isEqualTo(Volume.CODEC.decode(JSON)).hasSameHashCodeAs(book);
  }

  public static void classesAreBuilt() {
    Volume book =
        Volume.builder()
            .setTitle("Lakes")
            .setKind(BookKindDto.OTHER)
            .setAway(false)
            .setSize(Volume.Format.builder().setHeightMm(BigInteger.TEN).build())
            .setPrinted(LocalDate.of(2026, 1, 2))
            .setPlace(BigInteger.ONE)
            .build();

    assertThat(Volume.CODEC.encode(book))
        .isEqualTo(
            "{\"title\":\"Lakes\",\"kind\":\"other\",\"lent\":false,\"printed\":\"2026-01-02\","
                + "\"size\":{\"heightMm\":10},\"place\":1}");
    assertThat(book.toBuilder().setTitle("Seas").build().getTitle()).isEqualTo("Seas");
    assertThat(BooksResource.ListQuery.builder().setShelf("x").build().getShelf())
        .isEqualTo("x");
  }

  public static void classesAreWhatTheStyleSays() throws ReflectiveOperationException {
    assertThat(Volume.class.isRecord()).isFalse();
    assertThat(Modifier.isFinal(Volume.class.getModifiers())).isTrue();
    assertThat(Marker.class).isAssignableFrom(Volume.class);
    assertThat(Volume.class.getAnnotation(Audited.class).value()).isEqualTo("books");
    assertThat(ShelfDto.class.getAnnotation(Audited.class).levels()).containsExactly(1, 2);
    assertThat(Volume.class.getMethod("getTitle").isAnnotationPresent(Audited.class)).isTrue();
    assertThat(Volume.class.getMethod("getPages").isAnnotationPresent(MaybeNull.class)).isTrue();
    assertThat(Volume.class.getMethod("getTitle").isAnnotationPresent(MaybeNull.class)).isFalse();
    assertThat(BooksResource.class.getMethod("acquireCall", Volume.class).getReturnType())
        .isEqualTo(Volume.class);
  }
}
