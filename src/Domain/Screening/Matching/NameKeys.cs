using System.Globalization;

namespace Onboarding.Domain.Screening.Matching;

/// <summary>
/// The keys under which the index finds parts of names. Two parts that are evidence by themselves (<see cref="Alignment.IsEvidence"/>) have a key in
/// common: one of those that the first is looked up by is one of those that the second is found under. So have a part and the neighbouring parts of
/// another name that write it as several words (<see cref="JoinedParts"/>). Keys are hashes.
/// </summary>
/// <remarks>
/// Parts that are compared by consonants are found by parts in another script only, so the keys of the two sides differ: a name in Latin letters is
/// not compared with all words of the same consonants in Latin letters.
/// </remarks>
internal static class NameKeys
{
    private static readonly uint Same = Seed(17), Particle = Seed(19), Group = Seed(31), Sound = Seed(47);
    private static readonly uint ByConsonants = Seed(61), ByLetters = Seed(67), NoConsonants = Seed(71);
    private const int ShortSkeleton = 3;

    /// <summary>Adds the keys under which a part of a listed name is found. An initial is not found: it fits too many words.</summary>
    public static void OfListed(NamePart part, MatchPolicy policy, KeyBuffer keys)
    {
        if (part.Kind == PartKind.Initial)
        {
            return;
        }

        keys.Add(Coarse.Hash(part.Text, part.Kind == PartKind.Particle ? Particle : Same));
        AddSkeleton(part.Skeleton, part.Text[0], isOfConsonants: part.Script == PartScript.Consonants, deletions: 1, keys);
        AddLikeness(part, policy, keys);
    }

    /// <summary>Adds the keys by which a part of a query is looked up. A particle is no evidence for another particle.</summary>
    public static void OfQuery(NamePart part, MatchPolicy policy, KeyBuffer keys)
    {
        if (part.Kind == PartKind.Initial)
        {
            return;
        }

        keys.Add(Coarse.Hash(part.Text, Same));
        if (part.Kind != PartKind.Particle)
        {
            keys.Add(Coarse.Hash(part.Text, Particle));
        }

        AddSkeleton(part.Skeleton, part.Text[0], isOfConsonants: part.Script != PartScript.Consonants, deletions: 1, keys);
        AddLikeness(part, policy, keys);
    }

    /// <summary>
    /// Adds the keys under which joined parts are found by a single part, or by which they are looked up. A joined word has half the allowance.
    /// </summary>
    /// <param name="joined">The text of the parts without blanks.</param>
    /// <param name="isOfConsonants">
    /// For parts of a listed name, whether the first one is written in consonants; for parts of a query, whether it is not.
    /// </param>
    /// <param name="policy">The policy.</param>
    /// <param name="keys">The keys.</param>
    public static void OfJoined(ReadOnlySpan<char> joined, bool isOfConsonants, MatchPolicy policy, KeyBuffer keys)
    {
        Coarse.Neighbours(joined, policy.Allowance(joined.Length) / 2 / EditCost.Letter, keys);
        if (Sounds.Skeleton(joined) is { Length: >= ShortSkeleton } skeleton)
        {
            AddSkeleton(skeleton, joined[0], isOfConsonants, deletions: 0, keys);
        }

        if (NameGroups.Of(joined) is var group and > 0)
        {
            AddGroup(group, keys);
        }
    }

    // Numbers and particles fit the same text only.
    private static void AddLikeness(NamePart part, MatchPolicy policy, KeyBuffer keys)
    {
        if (part.Kind is PartKind.Number or PartKind.Particle)
        {
            return;
        }

        if (part.Group > 0)
        {
            AddGroup(part.Group, keys);
        }

        foreach (var group in part.ShortFormOf ?? Enumerable.Empty<int>())
        {
            AddGroup(group, keys);
        }

        keys.Add(Coarse.Hash(part.Sound, Sound));
        Coarse.Neighbours(part.Text, policy.Allowance(part.Text.Length) / EditCost.Letter, keys);
    }

    // Consonants may differ by one letter where there are three or more. Words without consonants need the same first letter.
    private static void AddSkeleton(string skeleton, char first, bool isOfConsonants, int deletions, KeyBuffer keys)
    {
        var seed = isOfConsonants ? ByConsonants : ByLetters;
        switch (skeleton.Length)
        {
            case 0:
                keys.Add(Coarse.Hash([first], seed ^ NoConsonants));
                break;
            case < ShortSkeleton:
                keys.Add(Coarse.Hash(skeleton, seed));
                break;
            default:
                Coarse.Neighbours(skeleton, deletions, keys, seed);
                break;
        }
    }

    private static void AddGroup(int group, KeyBuffer keys)
    {
        Span<char> digits = stackalloc char[11];
        group.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
        keys.Add(Coarse.Hash(digits[..length], Group));
    }

    private static uint Seed(uint number) => (2166136261 ^ number) * 16777619;
}
