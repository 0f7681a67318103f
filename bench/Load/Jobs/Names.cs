using System.Text;

namespace Onboarding.Load.Jobs;

/// <summary>
/// Names of three syllables, a million of them, spread evenly: a whole name is borne by a millionth of the customers, its first syllable by a hundredth.
/// </summary>
internal static class Names
{
    /// <summary>What a name is written over.</summary>
    public const string Place = "~~~~~~";

    private const string Consonants = "bdfghjklmnprstvwxyzc";
    private const string Vowels = "aeiou";
    private const int Syllables = 100;

    // Both without a common factor with a million: neighbours have different first syllables, and a million customers in a row all names.
    private const long Step = 617_411;
    private const long ConnectionStep = 104_729;

    /// <summary>Writes the name of a connection's customer.</summary>
    public static void Write(Span<byte> place, int connection, long customer)
    {
        var name = ((customer * Step) + (connection * ConnectionStep)) % (Syllables * Syllables * Syllables);
        for (var at = 0; at < Place.Length; at += 2)
        {
            var syllable = (int)(name % Syllables);
            place[at] = (byte)Consonants[syllable / Vowels.Length];
            place[at + 1] = (byte)Vowels[syllable % Vowels.Length];
            name /= Syllables;
        }
    }

    /// <summary>The name of a connection's customer.</summary>
    public static string Of(int connection, long customer)
    {
        var name = new byte[Place.Length];
        Write(name, connection, customer);
        return Encoding.ASCII.GetString(name);
    }
}
