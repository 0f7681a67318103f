using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common.Access;
using Onboarding.Api.Common.Documentation;
using Onboarding.Api.Common.Http;
using Onboarding.Application.Access.AcceptInvitation;
using Onboarding.Application.Access.AddFirstAdministrator;
using Onboarding.Application.Access.Contracts;
using Onboarding.Application.Access.GetInvitation;
using Onboarding.Domain.Access.People;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Access;

/// <summary>The one-time link by which a person sets password and one-time codes.</summary>
[ApiController]
[AllowAnonymous]
[Route("onboarding/v1/invitation")]
[Tags("People")]
[HoldsSecret]
[OperationName("Invitations")]
[RequestSizeLimit(16 << 10)]
public sealed class InvitationController(IMediator mediator, IPersonSignIn signIn, SessionCookies cookies) : ControllerBase
{
    /// <summary>
    /// Returns the steps to use a link. The token follows # in the link, so a browser does not send it, and no log contains it.
    /// </summary>
    [HttpGet]
    [ProducesResponseType<InvitationHelp>(StatusCodes.Status200OK)]
    public InvitationHelp Explain() => InvitationHelp.Text;

    /// <summary>Returns the person of a link and the secret for the authenticator app. It does not use the link.</summary>
    /// <response code="409">The link was used, has expired, or was replaced.</response>
    [HttpPost]
    [ProducesResponseType<InvitationItem>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    public Task<InvitationItem> Read([FromBody] InvitationBody? body, CancellationToken cancellationToken) =>
        mediator.Send(new GetInvitation(body?.Token), cancellationToken);

    /// <summary>Uses a link: sets password and one-time codes, ends all sessions of the person and signs in.</summary>
    /// <response code="409">The link was used, has expired, or was replaced.</response>
    [HttpPost("acceptance")]
    [ChecksCredentials]
    [ProducesResponseType<SessionView>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    public async Task<SessionView> Accept([FromBody] AcceptanceBody? body, CancellationToken cancellationToken)
    {
        // Rejected before the command, because any caller could fill the audit trail with wrong tokens.
        var (found, agent) = (await mediator.Send(new GetInvitation(body?.Token), cancellationToken), Request.Headers.UserAgent.ToString());
        if (found.Email is not null && body is { } sent && (sent.Name ?? sent.Email) is not null)
        {
            throw new InvalidInput([Finding.Of(PersonErrors.DataOfLink, sent.Name is null ? "/email" : "/name")]);
        }

        var started = found.Email is not null
            ? await mediator.Send(new AcceptInvitation(body?.Token, body?.Password, body?.Code, agent), cancellationToken)
            : await mediator.Send(new AddFirstAdministrator(body!.Token, body.Name, body.Email, body.Password, body.Code, agent), cancellationToken);
        cookies.Set(HttpContext, started.Cookie);
        return SessionView.Of((await signIn.WithSession(started.Cookie)).Person!, started.Cookie);
    }
}

/// <summary>How an invitation link is used.</summary>
/// <param name="Steps">The steps, in their order.</param>
public sealed record InvitationHelp(IReadOnlyList<string> Steps)
{
    internal static InvitationHelp Text { get; } = new(
    [
        "The text after # in the link is the token. It can be used once.",
        "POST /onboarding/v1/invitation with { \"token\": … } returns the secret for an authenticator app.",
        "POST /onboarding/v1/invitation/acceptance with { \"token\": …, \"password\": …, \"code\": … } sets the password and signs in.",
        "The first administrator's link needs \"name\" and \"email\" too.",
    ]);
}
