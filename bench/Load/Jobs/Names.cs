using System.Text;

namespace Onboarding.Load.Jobs;

/// <summary>
/// A million evenly distributed names of three syllables: each whole name belongs to one customer in a million, each first syllable to one in a hundred.
/// </summary>
internal static class Names
{
    /// <summary>The placeholder that a name is written over.</summary>
    public const string Place = "~~~~~~";

    private const string Consonants = "bdfghjklmnprstvwxyzc";
    private const string Vowels = "aeiou";
    private const int Syllables = 100;

    // Neither number has a common factor with a million: neighbours get different first syllables, and a million successive customers get all names.
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

    /// <summary>Returns the name of a connection's customer.</summary>
    public static string Of(int connection, long customer)
    {
        var name = new byte[Place.Length];
        Write(name, connection, customer);
        return Encoding.ASCII.GetString(name);
    }
}
