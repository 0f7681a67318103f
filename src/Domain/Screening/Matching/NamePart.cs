namespace Onboarding.Domain.Screening.Matching;

/// <summary>The kind of a part of a name. It determines the part's weight and how the part is compared.</summary>
public enum PartKind
{
    /// <summary>An ordinary word of the name.</summary>
    Word,

    /// <summary>A single letter that stands for a word.</summary>
    Initial,

    /// <summary>A word that connects others (bin, al, de, of). It has little weight, and its absence has no effect.</summary>
    Particle,

    /// <summary>A word that many organisations have (trading, group), or that describes them.</summary>
    Generic,

    /// <summary>The name of a country or region in an organisation's name. It is compared exactly.</summary>
    Place,

    /// <summary>A number, also one written as a word or in Roman numerals.</summary>
    Number,
}

/// <summary>The script in which a part was sent. Arabic and Hebrew are written without vowels, so their parts are compared by consonants.</summary>
public enum PartScript
{
    /// <summary>Latin, Cyrillic, Greek and other alphabets that write vowels.</summary>
    Alphabet,

    /// <summary>Arabic or Hebrew letters.</summary>
    Consonants,

    /// <summary>Hangul syllables.</summary>
    Hangul,

    /// <summary>Han characters.</summary>
    Han,

    /// <summary>Japanese syllables.</summary>
    Kana,
}

/// <summary>One part of a name, prepared for comparison.</summary>
/// <param name="Text">Lower-case ASCII letters and digits; never empty.</param>
/// <param name="Native">The part as it was sent, folded; equal to the text for Latin.</param>
/// <param name="Kind">The kind of the part.</param>
/// <param name="Script">The script it was sent in.</param>
/// <param name="Weight">Its weight, in thousandths of an ordinary word.</param>
/// <param name="Sound">The text as it sounds (<see cref="Sounds.Of"/>).</param>
/// <param name="Skeleton">The consonants of the text (<see cref="Sounds.Skeleton"/>).</param>
/// <param name="Group">The number of the group of spellings it belongs to (Mohammed, Muhamad …), or 0.</param>
/// <param name="Segment">How many words such as "bin" (son of) stand before it.</param>
public sealed record NamePart(
    string Text, string Native, PartKind Kind, PartScript Script, int Weight, string Sound, string Skeleton, int Group, int Segment)
{
    /// <summary>The set of letters in the coarse spelling of the text (<see cref="Coarse"/>).</summary>
    internal uint Letters { get; } = Coarse.Letters(Text);

    /// <summary>The groups that the text is a short form of, or null.</summary>
    internal IReadOnlySet<int>? ShortFormOf { get; } = Kind == PartKind.Word ? NameGroups.ShortFormOf(Text) : null;
}
