using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common.Access;
using Onboarding.Api.Common.Documentation;
using Onboarding.Api.Common.Http;
using Onboarding.Application.Access.ChangePassword;
using Onboarding.Application.Access.CompleteSignIn;
using Onboarding.Application.Access.Contracts;
using Onboarding.Application.Access.EndSessions;
using Onboarding.Application.Access.StartSession;
using Onboarding.Application.Access.SwitchAccount;
using Onboarding.Application.Common;
using Onboarding.Domain.Access.People;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Access;

/// <summary>The sign-in of persons: a session, which the browser proves by a cookie.</summary>
[ApiController]
[AllowAnonymous]
[Route("onboarding/v1/session")]
[Tags("People")]
[HoldsSecret]
[RequestSizeLimit(16 << 10)]
public sealed class SessionController(IMediator mediator, IPersonSignIn signIn, SessionCookies cookies) : ControllerBase
{
    /// <summary>Returns the session of the caller, with the token for requests that change something.</summary>
    [HttpGet]
    [TakesSession]
    [ProducesResponseType<SessionView>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public async Task<SessionView> Get(CancellationToken cancellationToken) =>
        HttpContext.SignedInPerson() is { } person ? SessionView.Of(person, cookies.Of(HttpContext)!)
        : await signIn.WaitingSession(cookies.Of(HttpContext), cancellationToken) is not null ? SessionView.Waiting
        : throw new NotFound("Session");

    /// <summary>Signs in a person with e-mail address and password. The session then waits for the second factor, for 5 minutes.</summary>
    [HttpPost]
    [ChecksCredentials]
    [ProducesResponseType<SessionView>(StatusCodes.Status200OK)]
    public async Task<IActionResult> SignIn([FromBody] SignInBody? body, CancellationToken cancellationToken)
    {
        var check = await signIn.WithPassword(body?.Email, body?.Password, cancellationToken);
        if (check.Rejection is { } rejection)
        {
            return Reject(rejection);
        }

        var started = await mediator.Send(new StartSession(check.PersonId!, Program), cancellationToken);
        cookies.Set(HttpContext, started.Cookie);
        return Ok(SessionView.Waiting);
    }

    /// <summary>Completes a sign-in with a one-time code, which is accepted once. The session gets a new cookie.</summary>
    [HttpPost("second-factor")]
    [TakesSession]
    [ChecksCredentials]
    [ProducesResponseType<SessionView>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    public async Task<IActionResult> SecondFactor([FromBody] SecondFactorBody? body, CancellationToken cancellationToken)
    {
        var sessionId = await signIn.WaitingSession(cookies.Of(HttpContext), cancellationToken)
            ?? throw new RuleBroken(PersonErrors.NoSecondFactor, "");
        return await Complete(sessionId, new CompleteSignIn(sessionId, body?.Code), cancellationToken);
    }

    /// <summary>Makes the sign-in fresh again, with password and one-time code. The session gets a new cookie and a new token.</summary>
    /// <response code="409">The person signs in through the identity provider.</response>
    [HttpPost("confirmation")]
    [TakesSession]
    [ProducesResponseType<SessionView>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    public async Task<IActionResult> Confirm([FromBody] ConfirmationBody? body, CancellationToken cancellationToken)
    {
        var person = HttpContext.SignedInPerson() ?? throw new NotFound("Session");
        var check = await signIn.WithPasswordAgain(person.PersonId, body?.Password, cancellationToken);
        return check.Rejection is { } rejection
            ? Reject(rejection)
            : await Complete(person.Session.SessionId, new CompleteSignIn(person.Session.SessionId, body?.Code), cancellationToken);
    }

    /// <summary>Sets a new password, with the present one and a one-time code. The other sessions end; this one gets a new cookie.</summary>
    /// <response code="409">The person signs in through the identity provider.</response>
    [HttpPut("password")]
    [TakesSession]
    [ProducesResponseType<SessionView>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    public async Task<IActionResult> ChangePassword([FromBody] NewPasswordBody? body, CancellationToken cancellationToken)
    {
        var person = HttpContext.SignedInPerson() ?? throw new NotFound("Session");
        var check = await signIn.WithPasswordAgain(person.PersonId, body?.Password, cancellationToken);
        return check.Rejection is { } rejection
            ? Reject(rejection)
            : await Complete(
                person.Session.SessionId,
                new ChangePassword(person.Session.SessionId, body?.Password, body?.NewPassword, body?.Code),
                cancellationToken);
    }

    /// <summary>Sets the account that the session acts for, one of the person's own.</summary>
    /// <response code="409">The person does not act for this account.</response>
    [HttpPut("account")]
    [TakesSession]
    [ProducesResponseType<SessionView>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    public async Task<SessionView> SwitchAccount([FromBody] SessionAccountBody? body, CancellationToken cancellationToken)
    {
        var person = HttpContext.SignedInPerson() ?? throw new NotFound("Session");
        await mediator.Send(new SwitchAccount(person.Session.SessionId, body?.Account), cancellationToken);
        return await View(cookies.Of(HttpContext)!);
    }

    /// <summary>Signs out: ends the session and deletes the cookie. Without a session it changes nothing.</summary>
    [HttpDelete]
    [TakesSession]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> SignOut(CancellationToken cancellationToken)
    {
        if (HttpContext.SignedInPerson() is { } person)
        {
            await mediator.Send(new EndSessions(person.PersonId, person.Session.SessionId), cancellationToken);
        }

        cookies.Delete(HttpContext);
        return NoContent();
    }

    private string? Program => Request.Headers.UserAgent.ToString() is { Length: > 0 } agent ? agent : null;

    // A right code ends the count of wrong ones, also if the rest of the request is rejected.
    private async Task<IActionResult> Complete(string sessionId, ICommand<StartedSession> command, CancellationToken cancellationToken)
    {
        var check = await signIn.BeforeCode(sessionId, cancellationToken);
        if (check.Rejection is { } rejection)
        {
            return Reject(rejection);
        }

        StartedSession completed;
        try
        {
            completed = await mediator.Send(command, cancellationToken);
        }
        catch (InvalidInput rejected) when (rejected.Findings.All(finding => finding.Code != PersonErrors.InvalidCode.Code))
        {
            await signIn.Succeeded(check.PersonId!, cancellationToken);
            throw;
        }

        await signIn.Succeeded(check.PersonId!, cancellationToken);
        cookies.Set(HttpContext, completed.Cookie);
        return Ok(await View(completed.Cookie));
    }

    private async Task<SessionView> View(string cookie) =>
        SessionView.Of((await signIn.WithSession(cookie)).Person ?? throw new NotFound("Session"), cookie);

    private EmptyResult Reject(SignInOutcome rejection)
    {
        HttpContext.RequestServices.GetRequiredService<RejectedSignIns>().RespondToBrowser(HttpContext, rejection);
        return new();
    }
}
