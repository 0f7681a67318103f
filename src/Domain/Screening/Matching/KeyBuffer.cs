namespace Onboarding.Domain.Screening.Matching;

/// <summary>Collects keys (<see cref="NameKeys"/>) without allocating for each. A key may be in it more than once.</summary>
internal sealed class KeyBuffer
{
    private uint[] _keys = new uint[256];

    /// <summary>The number of keys.</summary>
    public int Count { get; private set; }

    /// <summary>The keys.</summary>
    public ReadOnlySpan<uint> Keys => _keys.AsSpan(0, Count);

    /// <summary>Removes all keys.</summary>
    public void Clear() => Count = 0;

    /// <summary>Adds a key.</summary>
    public void Add(uint key)
    {
        if (Count == _keys.Length)
        {
            Array.Resize(ref _keys, _keys.Length * 2);
        }

        _keys[Count++] = key;
    }

    /// <summary>Sorts the keys and leaves each once.</summary>
    public void Distinct()
    {
        var keys = _keys.AsSpan(0, Count);
        keys.Sort();
        var distinct = 0;
        for (var at = 0; at < keys.Length; at++)
        {
            if (at == 0 || keys[at] != keys[at - 1])
            {
                keys[distinct++] = keys[at];
            }
        }

        Count = distinct;
    }
}
