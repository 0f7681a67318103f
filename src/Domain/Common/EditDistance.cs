namespace Onboarding.Domain.Common;

/// <summary>The number of edits between two names: characters inserted, removed or replaced (Levenshtein). Upper and lower case are equal.</summary>
public static class EditDistance
{
    /// <summary>Returns the number of edits that make one name the other.</summary>
    public static int Between(string one, string other)
    {
        var (previous, current) = (new int[other.Length + 1], new int[other.Length + 1]);
        for (var j = 0; j <= other.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var replaced = previous[j - 1] + (char.ToUpperInvariant(one[i - 1]) == char.ToUpperInvariant(other[j - 1]) ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(previous[j], current[j - 1]) + 1);
            }

            (previous, current) = (current, previous);
        }

        return previous[other.Length];
    }

    /// <summary>Returns the known name with the fewest edits; the first of several; null if there are no known names.</summary>
    public static string? Nearest(string name, IEnumerable<string> known) => known.MinBy(one => Between(name, one));
}
