using Onboarding.Infrastructure.Common.Leases;

namespace Onboarding.Infrastructure.Common.Outbox;

/// <summary>Wakes the outbox of this process before it would look by itself.</summary>
internal sealed class OutboxSignal
{
    /// <summary>There are new messages.</summary>
    public Signal Stored { get; } = new();
}
