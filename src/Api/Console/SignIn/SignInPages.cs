using Onboarding.Api.Common.Access;
using Onboarding.Api.Console.Common;

namespace Onboarding.Api.Console.SignIn;

/// <summary>Leads to the pages of the sign-in.</summary>
internal static class SignInPages
{
    /// <summary>Leads a person without a session to the sign-in. A form that was sent is kept.</summary>
    public static IResult Begin(ConsoleRequest request) => Resumption.Of(request) is { } form
        ? SignIn(request, returnTo: null, form)
        : Lead(request, "/sign-in");

    /// <summary>Leads a person whose sign-in is too old for an action to the confirmation. A form that was sent is kept.</summary>
    public static IResult Confirm(ConsoleRequest request) => Resumption.Of(request) is { } form
        ? Confirmation(request, returnTo: null, form)
        : Lead(request, "/confirmation");

    /// <summary>Returns the page of the first factor.</summary>
    public static IResult SignIn(ConsoleRequest request, string? returnTo, Resumption? form, string? problem = null, int status = 200) =>
        Page<SignInPage>(
            request, "Sign in", status, returnTo, form,
            (nameof(SignInPage.Problem), problem), (nameof(SignInPage.HasProvider), request.Service<ProviderOptions>().IsSet));

    /// <summary>Returns the page of the second factor.</summary>
    public static IResult Code(ConsoleRequest request, string? returnTo, Resumption? form, string? problem = null, int status = 200) =>
        Page<CodePage>(request, "One-time code", status, returnTo, form, (nameof(CodePage.Problem), problem));

    /// <summary>Returns the page that makes a sign-in fresh.</summary>
    public static IResult Confirmation(ConsoleRequest request, string? returnTo, Resumption? form, string? problem = null, int status = 200) =>
        Page<ConfirmationPage>(
            request, "Confirm that it is you", status, returnTo, form,
            (nameof(ConfirmationPage.Problem), problem), (nameof(ConfirmationPage.HasProvider), request.Service<ProviderOptions>().IsSet));

    /// <summary>Returns the page that follows a sign-in: the form that was kept, or the page that the person wanted.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cookie">The cookie of the session, which the request does not have yet.</param>
    public static IResult Done(ConsoleRequest request, string cookie)
    {
        if (Resumption.Read(request.Text(Resumption.Field)) is not { } form)
        {
            return request.See(request.ReturnTo ?? ConsoleModule.Root);
        }

        var page = (PageResult)request.Page<ResumePage>("Send what you had entered", (nameof(ResumePage.Kept), form));
        return page with { Token = SessionCookies.TokenOf(cookie) };
    }

    private static IResult Page<T>(
        ConsoleRequest request, string title, int status, string? returnTo, Resumption? form, params (string Name, object? Value)[] own)
        where T : Microsoft.AspNetCore.Components.IComponent =>
        ((PageResult)request.Page<T>(title, [("ReturnTo", returnTo), ("Kept", form), .. own])) with { Status = status };

    private static SeeOther Lead(ConsoleRequest request, string path)
    {
        var returnTo = request.Form is null ? $"?{ConsoleRequest.ReturnParameter}={Uri.EscapeDataString(request.Address)}" : "";
        return ((SeeOther)request.See(ConsoleModule.Root + path + returnTo)) with { IsForWholePage = true };
    }
}
