namespace Onboarding.Application.Common.Idempotency;

/// <summary>
/// What the call at hand claims, one a scope: nothing, or an idempotency key, which is then saved with the answer by the very unit of work that
/// does the change. So a key is either used, with its answer, or free; whatever kills the process.
/// </summary>
public sealed class Claim
{
    private Func<object, StoredAnswer>? _write;

    /// <summary>The key; nothing if the call has none.</summary>
    public CallKey? Key { get; private set; }

    /// <summary>The answer of the last run of the work; nothing before it.</summary>
    public StoredAnswer? Answer { get; private set; }

    /// <summary>Claims a key for the next command.</summary>
    /// <param name="key">The key.</param>
    /// <param name="write">Turns the command's result into its answer. Pure: work may run more than once.</param>
    public void Make<T>(CallKey key, Func<T, StoredAnswer> write) => (Key, Answer, _write) = (key, null, result => write((T)result));

    /// <summary>Claims nothing any more.</summary>
    public void Drop() => (Key, Answer, _write) = (null, null, null);

    /// <summary>Renders what the work came to.</summary>
    internal void Render(object result) => Answer = _write!(result);
}
