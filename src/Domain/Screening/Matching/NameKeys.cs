using System.Globalization;

namespace Onboarding.Domain.Screening.Matching;

/// <summary>
/// The keys under which the index finds parts of names. Two parts that fit each other within their own allowance (<see cref="PartLikeness"/>) have a
/// key in common, and so have a part and the neighbouring parts of another name that write it as several words (<see cref="JoinedParts"/>). Keys are
/// hashes.
/// </summary>
internal static class NameKeys
{
    private const uint SameSeed = 17, GroupSeed = 31, SoundSeed = 47, SkeletonSeed = 61;

    /// <summary>
    /// Returns whether a name is looked up by a part. Initials fit too many words. Particles do too, unless they are the whole name.
    /// </summary>
    public static bool IsKeyed(NamePart part, int parts) => part.Kind != PartKind.Initial && (part.Kind != PartKind.Particle || parts == 1);

    /// <summary>Adds the keys under which a part is found by another part.</summary>
    public static void OfPart(NamePart part, MatchPolicy policy, KeyBuffer keys)
    {
        Add(SameSeed, part.Text, keys);
        if (part.Kind is PartKind.Number)
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

        Add(SoundSeed, part.Sound, keys);
        if (part.Skeleton.Length > 1)
        {
            Skeletons(part.Skeleton, keys);
        }

        Coarse.Neighbours(part.Text, policy.Allowance(part.Text.Length) / EditCost.Letter, keys);
    }

    /// <summary>Adds the keys under which joined parts are found by a single part. A joined word has half the allowance.</summary>
    public static void OfJoined(ReadOnlySpan<char> joined, MatchPolicy policy, KeyBuffer keys)
    {
        Coarse.Neighbours(joined, policy.Allowance(joined.Length) / 2 / EditCost.Letter, keys);
        Add(SkeletonSeed, Sounds.Skeleton(joined), keys);
        if (NameGroups.Of(joined) is var group and > 0)
        {
            AddGroup(group, keys);
        }
    }

    // Consonants may differ by one letter where there are three or more.
    private static void Skeletons(string skeleton, KeyBuffer keys)
    {
        Add(SkeletonSeed, skeleton, keys);
        Span<char> shorter = stackalloc char[EditCost.MaxLength];
        for (var at = 0; at < skeleton.Length && skeleton.Length is >= 3 and <= EditCost.MaxLength; at++)
        {
            skeleton.AsSpan(0, at).CopyTo(shorter);
            skeleton.AsSpan(at + 1).CopyTo(shorter[at..]);
            Add(SkeletonSeed, shorter[..(skeleton.Length - 1)], keys);
        }
    }

    private static void AddGroup(int group, KeyBuffer keys)
    {
        Span<char> digits = stackalloc char[11];
        group.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
        Add(GroupSeed, digits[..length], keys);
    }

    private static void Add(uint seed, ReadOnlySpan<char> text, KeyBuffer keys) => keys.Add(Coarse.Hash(text, (2166136261 ^ seed) * 16777619));
}
