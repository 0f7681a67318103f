using Onboarding.Infrastructure.Common.WorkQueues;

namespace Onboarding.Infrastructure.Common.Outbox;

/// <summary>Wakes the outbox of this process.</summary>
internal sealed class OutboxNotifier
{
    /// <summary>New messages are stored.</summary>
    public ChangeNotifier Stored { get; } = new();
}
