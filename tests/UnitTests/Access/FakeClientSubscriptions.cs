using Onboarding.Application.Notifications.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.UnitTests.Access;

/// <summary>Notes which subscriptions are restricted.</summary>
internal sealed class FakeClientSubscriptions : IClientSubscriptions
{
    public List<string> Restricted { get; } = [];

    public Task Restrict(AccountId account, string clientId, IReadOnlyList<string> units, CancellationToken cancellationToken)
    {
        Restricted.Add($"{account.Value} {clientId} {string.Join(',', units)}");
        return Task.CompletedTask;
    }
}
