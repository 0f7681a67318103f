using System.Globalization;

namespace Onboarding.Domain.Screening.Matching;

/// <summary>
/// The keys under which the index finds a name. Names without a common key do not fit. Two parts that fit each other within their own allowance
/// (<see cref="PartLikeness"/>) have a key in common, as have the parts that one name joins. Keys are hashes.
/// </summary>
internal static class NameKeys
{
    private const int MaxJoined = 4;
    private const uint SameSeed = 17, GroupSeed = 31, SoundSeed = 47, SkeletonSeed = 61;

    /// <summary>Reports the keys of a name's parts and, with true, of its joined parts. A key may be reported more than once.</summary>
    public static void Of(PreparedName name, MatchPolicy policy, Action<uint, bool> report)
    {
        for (var at = 0; at < name.Parts.Count; at++)
        {
            var part = name.Parts[at];
            if (part.Kind != PartKind.Initial && (part.Kind != PartKind.Particle || name.Parts.Count == 1))
            {
                Of(part, policy, key => report(key, false));
            }

            var joined = part.Text;
            for (var count = 2; count <= MaxJoined && at + count <= name.Parts.Count; count++)
            {
                joined += name.Parts[at + count - 1].Text;
                Coarse.Neighbours(joined, policy.Allowance(joined.Length) / 2 / EditCost.Letter, key => report(key, true));
                Report(SkeletonSeed, Sounds.Skeleton(joined), key => report(key, true));
                if (NameGroups.Of(joined) is var group and > 0)
                {
                    Report(GroupSeed, group.ToString(CultureInfo.InvariantCulture), key => report(key, true));
                }
            }
        }
    }

    private static void Of(NamePart part, MatchPolicy policy, Action<uint> report)
    {
        Report(SameSeed, part.Text, report);
        if (part.Kind is PartKind.Number or PartKind.Place)
        {
            return;
        }

        if (part.Group > 0)
        {
            Report(GroupSeed, part.Group.ToString(CultureInfo.InvariantCulture), report);
        }

        foreach (var group in part.ShortFormOf ?? Enumerable.Empty<int>())
        {
            Report(GroupSeed, group.ToString(CultureInfo.InvariantCulture), report);
        }

        Report(SoundSeed, part.Sound, report);
        if (part.Skeleton.Length > 1)
        {
            Skeletons(part.Skeleton, report);
        }

        Coarse.Neighbours(part.Text, policy.Allowance(part.Text.Length) / EditCost.Letter, report);
    }

    // Consonants may differ by one letter where there are three or more.
    private static void Skeletons(string skeleton, Action<uint> report)
    {
        Report(SkeletonSeed, skeleton, report);
        for (var at = 0; at < skeleton.Length && skeleton.Length >= 3; at++)
        {
            Report(SkeletonSeed, skeleton.Remove(at, 1), report);
        }
    }

    private static void Report(uint seed, string text, Action<uint> report) => report(Coarse.Hash(text, (2166136261 ^ seed) * 16777619));
}
