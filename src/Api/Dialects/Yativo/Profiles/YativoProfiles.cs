using Onboarding.Api.Common.Access;
using Onboarding.Application.Common;
using Onboarding.Domain.Dialects.Yativo;

namespace Onboarding.Api.Dialects.Yativo.Profiles;

/// <summary>Selects the profile of a request or of a receiver of events: that of the client, or else the configured one.</summary>
public sealed class YativoProfiles
{
    private readonly YativoProfile _configured;

    internal YativoProfiles(YativoProfile configured) => _configured = configured;

    /// <summary>Returns the profile of the client that sent the request.</summary>
    internal YativoProfile Of(HttpContext context) => Named(context.SignedInClient()?.ProfileOf(YativoForms.Dialect));

    /// <summary>Returns the profile of the caller.</summary>
    internal YativoProfile Of(ICurrentCaller caller) => Named(caller.ProfileOf(YativoForms.Dialect));

    /// <summary>Returns the profile of a name; the configured one if there is no name.</summary>
    internal YativoProfile Named(string? name) => name is null ? _configured : YativoProfile.Named(name);
}
