namespace Onboarding.Fuzz;

/// <summary>
/// Random numbers that follow from a seed alone (SplitMix64). They are the same on every machine and in every version of .NET, so that a seed always
/// gives the same request.
/// </summary>
/// <param name="seed">The seed.</param>
public sealed class Dice(ulong seed)
{
    private const ulong Step = 0x9E37_79B9_7F4A_7C15;

    private ulong _state = seed;

    /// <summary>Returns the seed of one request of a run.</summary>
    /// <param name="run">The seed of the run.</param>
    /// <param name="index">The number of the request, from 0.</param>
    public static ulong SeedOf(ulong run, long index) => Mix(Mix(run + Step) + ((ulong)index * Step));

    /// <summary>Returns the next 64 bits.</summary>
    public ulong Next() => Mix(_state += Step);

    /// <summary>Returns a number from 0 to below a limit.</summary>
    public int Below(int limit) => (int)(Next() % (ulong)limit);

    /// <summary>Returns whether something happens that happens so many times in a hundred.</summary>
    public bool Percent(int percent) => Below(100) < percent;

    /// <summary>Returns one of the elements.</summary>
    public T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58_476D_1CE4_E5B9;
        value = (value ^ (value >> 27)) * 0x94D0_49BB_1331_11EB;
        return value ^ (value >> 31);
    }
}
