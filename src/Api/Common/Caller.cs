using Onboarding.Api.Common.Access;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Common;

/// <summary>
/// The caller of the current request. A caller that did not sign in acts for the default account. Work outside a request is done by the service
/// itself, for the account that was set for it.
/// </summary>
internal sealed class Caller(IHttpContextAccessor http, ActingAccount acting) : ICurrentCaller
{
    private const string Anonymous = "anonymous";

    public AccountId Account => http.HttpContext is null ? acting.Account : Principal?.Account ?? AccountId.Default;

    public string Name => Person ?? Principal?.Client?.Name ?? Anonymous;

    public bool NamesPerson => Person is not null;

    public string? ClientId => Principal?.Client?.ClientId;

    public IReadOnlyList<string> BusinessUnits => Principal?.Client?.BusinessUnits ?? [];

    public string? ProfileOf(DialectName dialect) => Principal?.Client?.ProfileOf(dialect);

    public bool MustNameBusinessUnit => Principal?.MustNameBusinessUnit ?? false;

    public bool SeesEveryAccount =>
        http.HttpContext is { } context && context.IsCoreApi() && context.RequestPrincipal() is { SeesEveryAccount: true };

    public string CorrelationId => http.HttpContext is { } context ? Common.CorrelationId.Of(context) : "none";

    private string? Person => http.HttpContext is { } context ? ActingPerson.Of(context) : null;

    private RequestPrincipal? Principal => http.HttpContext?.RequestPrincipal();
}
