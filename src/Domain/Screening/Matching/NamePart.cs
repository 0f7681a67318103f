namespace Onboarding.Domain.Screening.Matching;

/// <summary>What a part of a name is. It decides how much the part weighs and how it is compared.</summary>
public enum PartKind
{
    /// <summary>An ordinary word of the name.</summary>
    Word,

    /// <summary>A single letter that stands for a word.</summary>
    Initial,

    /// <summary>A word that connects others (bin, al, de, of): it weighs little, and its absence means nothing.</summary>
    Particle,

    /// <summary>A word that many organisations have (trading, group), or that describes them.</summary>
    Generic,

    /// <summary>The name of a country or region in an organisation's name. It is compared exactly.</summary>
    Place,

    /// <summary>A number, also one written as a word or in Roman numerals.</summary>
    Number,
}

/// <summary>The script of a part as it was sent; Arabic and Hebrew are written without vowels, so their parts are compared by consonants.</summary>
public enum PartScript
{
    /// <summary>Latin letters, also as the spelling of Cyrillic, Greek and other alphabets that write vowels.</summary>
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
/// <param name="Kind">What the part is.</param>
/// <param name="Script">The script it was sent in.</param>
/// <param name="Weight">How much it counts, in thousandths of an ordinary word.</param>
/// <param name="Sound">The text with letters that stand for each other written alike.</param>
/// <param name="Skeleton">The consonants of the text, written alike.</param>
/// <param name="Group">The number of the group of spellings it belongs to (Mohammed, Muhamad …), or 0.</param>
/// <param name="Segment">How many words such as "bin" (son of) stand before it.</param>
public sealed record NamePart(
    string Text, string Native, PartKind Kind, PartScript Script, int Weight, string Sound, string Skeleton, int Group, int Segment)
{
    /// <summary>The coarse letters that occur in the text, a bit each (<see cref="Coarse"/>).</summary>
    internal uint Letters { get; } = Coarse.Letters(Text);

    /// <summary>The groups that the text is a short form of, or null.</summary>
    internal IReadOnlySet<int>? ShortFormOf { get; } = Kind == PartKind.Word ? NameGroups.ShortFormOf(Text) : null;
}
