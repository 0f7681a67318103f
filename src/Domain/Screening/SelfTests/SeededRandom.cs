namespace Onboarding.Domain.Screening.SelfTests;

/// <summary>Numbers that depend on a seed alone, on every machine and with every version of .NET (SplitMix64).</summary>
/// <param name="seed">The seed.</param>
public sealed class SeededRandom(long seed)
{
    private ulong _state = unchecked((ulong)seed);

    /// <summary>Returns a number from 0 to below a limit.</summary>
    public int Next(int limit)
    {
        _state = unchecked(_state + 0x9E3779B97F4A7C15UL);
        var mixed = _state;
        mixed = unchecked((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL);
        mixed = unchecked((mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL);
        return (int)((mixed ^ (mixed >> 31)) % (ulong)limit);
    }
}
