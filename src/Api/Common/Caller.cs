using Onboarding.Api.Common.Access;
using Onboarding.Application.Common;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Common;

/// <summary>
/// The caller of the current request. A caller that did not sign in acts for the default account. Work outside a request is done by the service
/// itself, for the account that was set for it.
/// </summary>
internal sealed class Caller(IHttpContextAccessor http, ActingAccount acting) : ICurrentCaller
{
    private const string Anonymous = "anonymous";

    private static readonly Role[] AllRoles = Enum.GetValues<Role>();

    public AccountId Account => http.HttpContext is null ? acting.Account : Principal?.Account ?? AccountId.Default;

    public string Name => Principal?.Person?.Name ?? NamedPerson ?? Principal?.Client?.Name ?? Starter?.Name ?? Anonymous;

    public bool NamesPerson => Principal?.Person is not null || NamedPerson is not null || Starter is not null;

    public string? PersonId => Principal?.Person?.PersonId ?? Starter?.PersonId;

    public string? ClientId => Principal?.Client?.ClientId;

    public IReadOnlyList<Role> Roles => http.HttpContext is null ? AllRoles : Principal?.Roles ?? [];

    public string? Address =>
        http.HttpContext?.Connection.RemoteIpAddress is { } address ? (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString() : null;

    public IReadOnlyList<string> BusinessUnits => Principal?.BusinessUnits ?? [];

    public string? ProfileOf(DialectName dialect) => Principal?.Client?.ProfileOf(dialect);

    public bool MustNameBusinessUnit => Principal?.MustNameBusinessUnit ?? Starter?.MustNameBusinessUnit ?? false;

    // A person does not overrule officers by work that the service does later.
    public bool StatesLevels => http.HttpContext is null ? Starter is null : Principal?.Client is { StatesLevels: true };

    public bool SeesEveryAccount =>
        http.HttpContext is { } context && context.IsForPersons() && context.RequestPrincipal() is { SeesEveryAccount: true };

    public string? Purpose => http.HttpContext is { } context ? StatedPurpose.Of(context) : null;

    public string CorrelationId => http.HttpContext is { } context ? Common.CorrelationId.Of(context) : "none";

    private string? NamedPerson => http.HttpContext is { } context ? ActingPerson.Of(context) : null;

    private WorkStarter? Starter => http.HttpContext is null ? acting.Person : null;

    private RequestPrincipal? Principal => http.HttpContext?.RequestPrincipal();
}
