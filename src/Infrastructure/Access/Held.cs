using System.Collections.Concurrent;

namespace Onboarding.Infrastructure.Access;

/// <summary>
/// Values read from the database and held for a while, so many at most. Who asks at the same moment shares one reading. What is not there
/// is not held, so that it is seen as soon as it comes to be.
/// </summary>
/// <param name="clock">Measures the age of readings.</param>
/// <param name="life">How old a value may be.</param>
/// <param name="most">How many are held.</param>
/// <param name="read">Reads a value; told the clock's timestamp of the beginning.</param>
internal sealed class Held<TKey, TValue>(TimeProvider clock, TimeSpan life, int most, Func<TKey, long, Task<TValue?>> read)
    where TKey : notnull where TValue : class
{
    private readonly ConcurrentDictionary<TKey, Reading> _readings = new();

    /// <summary>The value; read anew if what is held is too old, or was read before <paramref name="notBefore"/>, a timestamp of the clock.</summary>
    public async ValueTask<TValue?> Get(TKey key, long? notBefore = null)
    {
        var from = notBefore ?? long.MinValue;
        while (true)
        {
            var isOwn = false;
            if (!_readings.TryGetValue(key, out var reading) || reading.Began < from || clock.GetElapsedTime(reading.Began) >= life)
            {
                isOwn = true;
                if (!TryBegin(key, ref reading))
                {
                    continue;
                }
            }

            if (await Finish(key, reading) is { } value)
            {
                return value;
            }

            if (isOwn)
            {
                return null;
            }

            // Somebody else's reading may have begun before the value came to be.
            from = clock.GetTimestamp();
        }
    }

    /// <summary>Forgets a value.</summary>
    public void Forget(TKey key) => _readings.TryRemove(key, out _);

    private bool TryBegin(TKey key, [System.Diagnostics.CodeAnalysis.NotNull] ref Reading? reading)
    {
        var (old, began) = (reading, clock.GetTimestamp());
        reading = new Reading(began, new Lazy<Task<TValue?>>(() => read(key, began)));
        if (old is not null)
        {
            return _readings.TryUpdate(key, reading, old);
        }

        MakeRoom();
        return _readings.TryAdd(key, reading);
    }

    private async Task<TValue?> Finish(TKey key, Reading reading)
    {
        TValue? value = null;
        try
        {
            return value = await reading.Value.Value;
        }
        finally
        {
            if (value is null)
            {
                _readings.TryRemove(new(key, reading));
            }
        }
    }

    private void MakeRoom()
    {
        if (_readings.Count < most)
        {
            return;
        }

        foreach (var (key, reading) in _readings)
        {
            if (clock.GetElapsedTime(reading.Began) >= life)
            {
                _readings.TryRemove(new(key, reading));
            }
        }

        if (_readings.Count >= most)
        {
            _readings.Clear();
        }
    }

    private sealed class Reading(long began, Lazy<Task<TValue?>> value)
    {
        public long Began { get; } = began;

        public Lazy<Task<TValue?>> Value { get; } = value;
    }
}
