using System.Numerics;

namespace Onboarding.Domain.Screening.Matching;

/// <summary>
/// Numbers by key (<see cref="NameKeys"/>), in one sorted array. Keys are hashes, so their first bits lead close to the place of a key.
/// </summary>
internal sealed class KeyTable
{
    private const int MaxBits = 24;
    private readonly ulong[] _postings;
    private readonly int[] _starts;
    private readonly int _shift;

    private KeyTable(ulong[] postings)
    {
        _postings = postings;
        var bits = Math.Clamp(BitOperations.Log2((uint)postings.Length + 1), 1, MaxBits);
        _shift = 64 - bits;
        _starts = new int[(1 << bits) + 1];
        var at = 0;
        for (var start = 0; start < _starts.Length; start++)
        {
            while (at < postings.Length && (int)(postings[at] >> _shift) < start)
            {
                at++;
            }

            _starts[start] = at;
        }
    }

    /// <summary>Returns a posting: a number under a key.</summary>
    public static ulong Posting(uint key, uint number) => ((ulong)key << 32) | number;

    /// <summary>Builds the table of some postings. Changes their order.</summary>
    public static KeyTable Of(List<ulong> postings)
    {
        postings.Sort();
        return new KeyTable([.. postings]);
    }

    /// <summary>Returns the postings of a key; the number is in the lower 32 bits.</summary>
    public ReadOnlySpan<ulong> Of(uint key)
    {
        var start = (int)(((ulong)key << 32) >> _shift);
        var (from, end) = (_starts[start], _starts[start + 1]);
        while (from < end && (uint)(_postings[from] >> 32) < key)
        {
            from++;
        }

        var to = from;
        while (to < end && (uint)(_postings[to] >> 32) == key)
        {
            to++;
        }

        return _postings.AsSpan(from, to - from);
    }
}
