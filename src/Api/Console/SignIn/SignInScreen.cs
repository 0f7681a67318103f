using System.Globalization;
using Microsoft.Net.Http.Headers;
using Onboarding.Api.Common.Access;
using Onboarding.Api.Console.Common;
using Onboarding.Application.Access.CompleteSignIn;
using Onboarding.Application.Access.Contracts;
using Onboarding.Application.Access.EndSessions;
using Onboarding.Application.Access.StartSession;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Console.SignIn;

/// <summary>Sign-in with password and one-time code, the confirmation of an old sign-in, and sign-out.</summary>
internal sealed class SignInScreen : IConsoleScreen
{
    private const string Email = "email";
    private const string Password = "password";
    private const string OneTimeCode = "code";
    private const string Wrong = "The e-mail address or the password is wrong.";
    private const string WrongCode = "The code is wrong, or it was used before.";
    private const string TooMany = "There were too many attempts from here. Wait a while, then try again.";

    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes)
    {
        routes.Get(ConsolePages.SignIn, "/sign-in", Show);
        routes.PostLong(ConsolePages.SignIn, "/sign-in", SignIn, Email, Password);
        routes.Get(ConsolePages.SignIn, "/sign-in/code", ShowCode);
        routes.PostLong(ConsolePages.SignIn, "/sign-in/code", Complete, OneTimeCode);
        routes.Get(ConsolePages.Confirmation, "", ShowConfirmation);
        routes.PostLong(ConsolePages.Confirmation, "", Confirm, Password, OneTimeCode);
        routes.Post(ConsolePages.SignIn, "/sign-out", SignOut);
    }

    private static Task<IResult> Show(ConsoleRequest request) => Task.FromResult(
        request.Context.SignedInPerson() is null
            ? SignInPages.SignIn(request, request.ReturnTo, form: null)
            : request.See(request.ReturnTo ?? ConsoleModule.Root));

    private static async Task<IResult> SignIn(ConsoleRequest request)
    {
        var (kept, signIn) = (Resumption.Read(request.Text(Resumption.Field)), request.Service<IPersonSignIn>());
        var check = await signIn.WithPassword(request.Text(Email), request.Form![Password].ToString(), request.Cancelled);
        if (check.Rejection is { } rejection)
        {
            return SignInPages.SignIn(request, request.ReturnTo, kept, TextOf(rejection, Wrong), Reject(request, rejection));
        }

        var started = await request.Send(new StartSession(check.PersonId!, request.Program));
        request.Service<SessionCookies>().Set(request.Context, started.Cookie);
        return SignInPages.Code(request, request.ReturnTo, kept);
    }

    private static async Task<IResult> ShowCode(ConsoleRequest request) => await Waiting(request) is null
        ? SignInPages.SignIn(request, request.ReturnTo, form: null)
        : SignInPages.Code(request, request.ReturnTo, form: null);

    private static async Task<IResult> Complete(ConsoleRequest request)
    {
        var kept = Resumption.Read(request.Text(Resumption.Field));
        return await Waiting(request) is { } sessionId
            ? await Complete(request, sessionId, (problem, status) => SignInPages.Code(request, request.ReturnTo, kept, problem, status))
            : SignInPages.SignIn(request, request.ReturnTo, kept);
    }

    private static Task<IResult> ShowConfirmation(ConsoleRequest request) =>
        Task.FromResult(SignInPages.Confirmation(request, request.ReturnTo, form: null));

    private static async Task<IResult> Confirm(ConsoleRequest request)
    {
        var kept = Resumption.Read(request.Text(Resumption.Field));
        IResult Again(string? problem, int status) => SignInPages.Confirmation(request, request.ReturnTo, kept, problem, status);
        try
        {
            var check = await request.Service<IPersonSignIn>().WithPasswordAgain(
                request.Person.PersonId, request.Form![Password].ToString(), request.Cancelled);
            return check.Rejection is { } rejection
                ? Again(TextOf(rejection, "The password is wrong."), Reject(request, rejection))
                : await Complete(request, request.Person.Session.SessionId, Again);
        }
        catch (RuleBroken broken)
        {
            return Again(broken.Findings[0].Message, StatusCodes.Status409Conflict);
        }
    }

    private static async Task<IResult> SignOut(ConsoleRequest request)
    {
        if (request.Context.SignedInPerson() is { } person)
        {
            request.Service<SessionCookies>().RejectForged(request.Context, request.Text(ConsoleGuard.TokenField) ?? "");
            await request.Send(new EndSessions(person.PersonId, person.Session.SessionId));
        }

        request.Service<SessionCookies>().Delete(request.Context);
        return request.See($"{ConsoleModule.Root}/sign-in", "signed-out");
    }

    private static async Task<IResult> Complete(ConsoleRequest request, string sessionId, Func<string?, int, IResult> again)
    {
        var signIn = request.Service<IPersonSignIn>();
        var check = await signIn.BeforeCode(sessionId, request.Cancelled);
        if (check.Rejection is { } rejection)
        {
            return again(TextOf(rejection, WrongCode), Reject(request, rejection));
        }

        try
        {
            var completed = await request.Send(new CompleteSignIn(sessionId, request.Text(OneTimeCode)?.Replace(" ", "", StringComparison.Ordinal)));
            await signIn.Succeeded(check.PersonId!, request.Cancelled);
            request.Service<SessionCookies>().Set(request.Context, completed.Cookie);
            return SignInPages.Done(request, completed.Cookie);
        }
        catch (InvalidInput)
        {
            return again(WrongCode, StatusCodes.Status400BadRequest);
        }
    }

    private static Task<string?> Waiting(ConsoleRequest request) =>
        request.Service<IPersonSignIn>().WaitingSession(request.Service<SessionCookies>().Of(request.Context), request.Cancelled);

    private static string TextOf(SignInOutcome rejection, string otherwise) => rejection.LockedFor is null ? otherwise : TooMany;

    // A page is not answered with 401: a browser would need a scheme for it.
    private static int Reject(ConsoleRequest request, SignInOutcome rejection)
    {
        request.Service<RejectedSignIns>().Count(request.Context, rejection);
        if (rejection.LockedFor is not { } wait)
        {
            return StatusCodes.Status400BadRequest;
        }

        request.Context.Response.Headers[HeaderNames.RetryAfter] = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return StatusCodes.Status429TooManyRequests;
    }
}
