namespace Onboarding.Api.Common.Bodies;

/// <summary>
/// Limits the bytes of request bodies that this instance holds at the same time, so that many large bodies cannot use up its memory.
/// </summary>
/// <param name="limit">The greatest number of bytes.</param>
public sealed class BodyBudget(long limit)
{
    private long _taken;

    /// <summary>The bytes that are held now.</summary>
    public long Taken => Interlocked.Read(ref _taken);

    /// <summary>Begins the share of one request, with no bytes.</summary>
    public Share Begin() => new(this);

    /// <summary>The bytes of one request. They are given back when it is disposed of.</summary>
    public sealed class Share : IDisposable
    {
        private readonly BodyBudget _budget;
        private long _held;

        internal Share(BodyBudget budget) => _budget = budget;

        /// <summary>
        /// Takes bytes in addition to those of the share. Throws <see cref="ServiceBusyException"/> if the budget is used up, unless no other request
        /// holds any.
        /// </summary>
        public void Take(long bytes)
        {
            if (Interlocked.Add(ref _budget._taken, bytes) is var taken && taken > _budget.Limit && taken > _held + bytes)
            {
                Interlocked.Add(ref _budget._taken, -bytes);
                throw new ServiceBusyException();
            }

            _held += bytes;
        }

        /// <summary>Gives bytes back before the end.</summary>
        public void Return(long bytes)
        {
            Interlocked.Add(ref _budget._taken, -bytes);
            _held -= bytes;
        }

        /// <inheritdoc/>
        public void Dispose() => Return(_held);
    }

    private long Limit { get; } = limit;
}
