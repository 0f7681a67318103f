using Onboarding.Infrastructure.Common.WorkQueues;

namespace Onboarding.Infrastructure.Common.Outbox;

/// <summary>Wakes the outbox dispatcher of this process.</summary>
internal sealed class OutboxNotifier
{
    /// <summary>Signals that new messages were stored.</summary>
    public ChangeNotifier Stored { get; } = new();
}
