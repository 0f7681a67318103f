using Onboarding.Application.Common;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Common;

/// <summary>The caller of the request at hand. Who did not sign in acts for the default account and, where that is open, sees all.</summary>
internal sealed class Caller(IHttpContextAccessor http) : ICurrentCaller
{
    public AccountId Account => AccountId.Default;

    public string Name => "anonymous";

    public string? ClientId => null;

    public IReadOnlyList<string> BusinessUnits => [];

    public bool MustNameBusinessUnit => false;

    public bool SeesEveryAccount => true;

    public string CorrelationId => http.HttpContext is { } context ? Common.CorrelationId.Of(context) : "none";
}
