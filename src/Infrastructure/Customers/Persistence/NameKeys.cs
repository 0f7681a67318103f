using System.Text;
using Onboarding.Domain.Common;

namespace Onboarding.Infrastructure.Customers.Persistence;

/// <summary>The stored form of the words of a party's names: each word with a blank before it, as in " ANNE MARIE OBRIEN".</summary>
internal static class NameKeys
{
    /// <summary>The greatest length of a key; words that do not fit are left out.</summary>
    public const int MaxLength = 1_024;

    /// <summary>Returns the key of a party's names, in the order in which they matter; null stands for a name that the party does not have.</summary>
    public static string Of(params ReadOnlySpan<string?> names)
    {
        var (words, key) = (new List<string>(), new StringBuilder());
        foreach (var name in names)
        {
            foreach (var word in name is null ? [] : NameFolding.Words(name))
            {
                if (key.Length + word.Length + 1 <= MaxLength && !words.Contains(word))
                {
                    words.Add(word);
                    key.Append(' ').Append(word);
                }
            }
        }

        return key.ToString();
    }

    /// <summary>Returns the words of a key.</summary>
    public static string[] WordsOf(string key) => key.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
