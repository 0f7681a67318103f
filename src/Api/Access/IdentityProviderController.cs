using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Onboarding.Api.Common.Access;
using Onboarding.Api.Common.Documentation;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Access;

/// <summary>The sign-in of persons through the identity provider.</summary>
[ApiController]
[AllowAnonymous]
[Route("onboarding/v1/session/identity-provider")]
[Tags("People")]
[OperationName("IdentityProvider")]
public sealed class IdentityProviderController(ProviderOptions options) : ControllerBase
{
    private const string Root = "/";
    private const string Login = "login";

    /// <summary>Redirects the browser to the identity provider, which redirects it back. It then has a session.</summary>
    /// <param name="returnTo">The path of this service to which the browser is redirected after the sign-in. Default: /.</param>
    /// <param name="fresh">Whether the provider has to check the person again although it knows the browser.</param>
    /// <response code="302">The header Location is the address of the provider.</response>
    /// <response code="404">The settings name no provider.</response>
    [HttpGet]
    [ProducesResponseType(StatusCodes.Status302Found)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public IActionResult Begin([FromQuery] string? returnTo, [FromQuery] bool fresh)
    {
        if (!options.IsSet)
        {
            throw new NotFound("Identity provider");
        }

        if (returnTo is not null && !Url.IsLocalUrl(returnTo))
        {
            throw new InvalidInput([Finding.Of(Domain.Access.People.PersonErrors.InvalidReturn, "/returnTo")]);
        }

        var properties = new AuthenticationProperties { RedirectUri = returnTo ?? Root };
        if (fresh)
        {
            properties.SetParameter(OpenIdConnectParameterNames.Prompt, Login);
        }

        return Challenge(properties, ProviderSignIn.Name);
    }
}
