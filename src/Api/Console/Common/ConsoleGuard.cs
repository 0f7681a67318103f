using Microsoft.AspNetCore.Http.Features;
using Onboarding.Api.Common.Access;
using Onboarding.Api.Common.Bodies;
using Onboarding.Api.Console.SignIn;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Console.Common;

/// <summary>
/// Runs a route of a page: it requires a session, a role of the entry's, the token of the session for changes, known parameters and, where the route
/// says so, a fresh sign-in. It leads a person without a session to the sign-in page, and keeps what the person had entered.
/// </summary>
internal static class ConsoleGuard
{
    /// <summary>The field with the token of the session.</summary>
    public const string TokenField = "_token";

    // Fields of the forms themselves.
    private static readonly string[] OwnFields = [TokenField, ConsoleRequest.VersionField, Resumption.Field, ConsoleRequest.ReturnParameter];

    /// <summary>Runs the route.</summary>
    public static async Task Run(HttpContext context, ConsoleRoute route)
    {
        var request = new ConsoleRequest(context, await Form(context, route));
        var result = await Check(context, route, request) ?? await route.Handler(request);
        await result.ExecuteAsync(context);
    }

    private static async Task<IResult?> Check(HttpContext context, ConsoleRoute route, ConsoleRequest request)
    {
        RejectUnknown(context, route, request.Form);
        if (route.Page.IsForAnyone)
        {
            return null;
        }

        if (context.SignedInPerson() is not { } person)
        {
            return SignInPages.Begin(request);
        }

        if (!route.Page.IsOpenTo(person.Roles, context.RequestPrincipal()!.SeesEveryAccount))
        {
            await AccessDenied.Audit(context, "forbidden");
            return request.Error(StatusCodes.Status403Forbidden);
        }

        if (request.Form is { } form)
        {
            context.RequestServices.GetRequiredService<SessionCookies>().RejectForged(context, form[TokenField].ToString());
        }

        var isStale = person.Session.FreshUntil is { } until && until <= context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        return route.NeedsFreshSignIn && isStale ? SignInPages.Confirm(request) : null;
    }

    private static async Task<IFormCollection?> Form(HttpContext context, ConsoleRoute route)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            return null;
        }

        if (!context.Request.HasFormContentType)
        {
            throw new BadHttpRequestException("The request has no form.", StatusCodes.Status415UnsupportedMediaType);
        }

        // Only a person who may use the route sends files. A request of another caller cannot fill the disk.
        var maxBytes = context.SignedInPerson() is { } person && route.Page.IsOpenTo(person.Roles, context.RequestPrincipal()!.SeesEveryAccount)
            ? route.MaxBytes : Math.Min(route.MaxBytes, ConsoleRoute.FieldBytes);
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = maxBytes;
        }

        try
        {
            return await context.Request.ReadFormAsync(
                new FormOptions { MultipartBodyLengthLimit = maxBytes, ValueLengthLimit = 96 << 10, ValueCountLimit = 1_000 },
                context.RequestAborted);
        }
        catch (InvalidDataException)
        {
            throw new BadHttpRequestException("The form cannot be read.");
        }
    }

    private static void RejectUnknown(HttpContext context, ConsoleRoute route, IFormCollection? form)
    {
        var findings = new List<Finding>();
        foreach (var (name, values) in form is null
            ? (IEnumerable<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>>)context.Request.Query : form)
        {
            var (isKnown, isList) = OwnFields.Contains(name) || name == ConsoleRequest.DoneParameter ? (true, false) : route.Find(name);
            if (!isKnown)
            {
                findings.Add(Finding.Of(
                    KnownParameters.Unknown, $"/{name}", name,
                    route.Names.Count == 0 ? "It has none." : $"It has {string.Join(", ", route.Names.Select(one => one.TrimEnd('*')))}."));
            }
            else if (!isList && values.Count > 1)
            {
                findings.Add(Finding.Of(KnownParameters.Repeated, $"/{name}", name));
            }
        }

        InvalidInput.ThrowIfAny(findings);
    }
}
