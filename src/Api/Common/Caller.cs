using Onboarding.Api.Common.Access;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Common;

/// <summary>
/// The caller of the request at hand. Who did not sign in acts for the default account. Where no request asked, it is the service itself, for the
/// account it was told to act for.
/// </summary>
internal sealed class Caller(IHttpContextAccessor http, ActingAccount acting) : ICurrentCaller
{
    private const string Anonymous = "anonymous";

    public AccountId Account => http.HttpContext is null ? acting.Account : Principal?.Account ?? AccountId.Default;

    public string Name => Person ?? Principal?.Client?.Name ?? Anonymous;

    public bool NamesPerson => Person is not null;

    public string? ClientId => Principal?.Client?.ClientId;

    public IReadOnlyList<string> BusinessUnits => Principal?.Client?.BusinessUnits ?? [];

    public bool MustNameBusinessUnit => Principal?.MustNameBusinessUnit ?? false;

    public bool SeesEveryAccount => http.HttpContext is { } context && context.IsCoreApi() && context.RequestPrincipal() is { SeesEveryAccount: true };

    public string CorrelationId => http.HttpContext is { } context ? Common.CorrelationId.Of(context) : "none";

    private string? Person => http.HttpContext is { } context ? ActingPerson.Of(context) : null;

    private RequestPrincipal? Principal => http.HttpContext?.RequestPrincipal();
}
