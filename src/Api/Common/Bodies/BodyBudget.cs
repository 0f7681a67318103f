namespace Onboarding.Api.Common.Bodies;

/// <summary>
/// Limits the bytes of request bodies that this instance holds at the same time, so that many large bodies cannot use up its memory.
/// </summary>
/// <param name="limit">The greatest number of bytes.</param>
public sealed class BodyBudget(long limit)
{
    private long _reserved;

    /// <summary>The bytes that requests have reserved.</summary>
    public long Reserved => Interlocked.Read(ref _reserved);

    /// <summary>Returns the share of a new request, without bytes.</summary>
    public Share Begin() => new(this);

    /// <summary>The bytes that one request has reserved. Disposal releases them.</summary>
    public sealed class Share : IDisposable
    {
        private readonly BodyBudget _budget;
        private long _own;

        internal Share(BodyBudget budget) => _budget = budget;

        /// <summary>
        /// Reserves further bytes. Throws <see cref="ServiceBusyException"/> if the budget does not suffice, unless no other request has any.
        /// </summary>
        public void Reserve(long bytes)
        {
            if (Interlocked.Add(ref _budget._reserved, bytes) is var reserved && reserved > _budget.Limit && reserved > _own + bytes)
            {
                Interlocked.Add(ref _budget._reserved, -bytes);
                throw new ServiceBusyException();
            }

            _own += bytes;
        }

        /// <summary>Releases bytes before the end.</summary>
        public void Release(long bytes)
        {
            Interlocked.Add(ref _budget._reserved, -bytes);
            _own -= bytes;
        }

        /// <inheritdoc/>
        public void Dispose() => Release(_own);
    }

    private long Limit { get; } = limit;
}
