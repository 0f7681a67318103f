using Onboarding.Domain.Common.Outgoing;

namespace Onboarding.Domain.Notifications.Receivers;

/// <summary>The receivers of events in the internal network that are allowed.</summary>
/// <param name="entries">The configured entries.</param>
public sealed class AllowedReceivers(IEnumerable<string> entries) : AllowedHosts("Notifications__AllowedInternalReceivers", entries);
