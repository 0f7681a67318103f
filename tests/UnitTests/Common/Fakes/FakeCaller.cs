using Onboarding.Application.Common;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.UnitTests.Common.Fakes;

/// <summary>A caller of the default account. Tests vary it with <c>with</c>.</summary>
internal sealed record FakeCaller : ICurrentCaller
{
    public AccountId Account { get; init; } = AccountId.Default;

    public string Name { get; init; } = "client";

    public bool NamesPerson { get; init; }

    public string? PersonId { get; init; }

    public string? ClientId { get; init; }

    public IReadOnlyList<Role> Roles { get; init; } = Enum.GetValues<Role>();

    public string? Address { get; init; }

    public IReadOnlyList<string> BusinessUnits { get; init; } = [];

    public IReadOnlyDictionary<string, string> Profiles { get; init; } = new Dictionary<string, string>();

    public bool MustNameBusinessUnit { get; init; }

    public bool StatesLevels => true;

    public bool SeesEveryAccount { get; init; }

    public string CorrelationId { get; init; } = "c";

    public string? ProfileOf(DialectName dialect) => Profiles.GetValueOrDefault(dialect.Value);
}
