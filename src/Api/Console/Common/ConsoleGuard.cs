using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
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
        var (form, file) = await Form(context, route);
        var request = new ConsoleRequest(context, form) { File = file };
        var result = await Check(context, route, request) ?? await route.Handler(request);
        await result.ExecuteAsync(context);
    }

    private static async Task<IResult?> Check(HttpContext context, ConsoleRoute route, ConsoleRequest request)
    {
        RejectUnknown(context, route, request);
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

    private static async Task<(IFormCollection? Form, StreamedFile? File)> Form(HttpContext context, ConsoleRoute route)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            return (null, null);
        }

        if (!context.Request.HasFormContentType)
        {
            throw new BadHttpRequestException("The request has no form.", StatusCodes.Status415UnsupportedMediaType);
        }

        // Only a person who may use the route sends files. A request of another caller cannot fill the disk.
        var mayUse = context.SignedInPerson() is { } person && route.Page.IsOpenTo(person.Roles, context.RequestPrincipal()!.SeesEveryAccount);
        var maxBytes = mayUse ? Math.Max(route.FormBytes, route.FileBytes) : route.FormBytes;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = maxBytes;
        }

        ReserveMemory(context, route);
        try
        {
            return route.StreamsFile && StreamedFile.IsIn(context.Request)
                ? await StreamedFile.Read(context.Request, (int)route.FormBytes, context.RequestAborted)
                : (await context.Request.ReadFormAsync(
                    new FormOptions { MultipartBodyLengthLimit = maxBytes, ValueLengthLimit = (int)route.FormBytes, ValueCountLimit = 1_000 },
                    context.RequestAborted), null);
        }
        catch (Exception failure) when (
            failure is (InvalidDataException or IOException) and not (BadHttpRequestException or ConnectionResetException))
        {
            // A form that is cut short is an IOException.
            throw new BadHttpRequestException("The form cannot be read.");
        }
    }

    // Long texts are in memory, so they count to the bytes of bodies that the instance holds.
    private static void ReserveMemory(HttpContext context, ConsoleRoute route)
    {
        var bytes = context.Request.ContentLength ?? route.FormBytes;
        if (route.FormBytes > ConsoleRoute.FieldBytes && bytes > ConsoleRoute.FieldBytes)
        {
            var share = context.RequestServices.GetRequiredService<BodyBudget>().Begin();
            context.Response.RegisterForDispose(share);
            share.Reserve(Math.Min(bytes, route.FormBytes));
        }
    }

    private static void RejectUnknown(HttpContext context, ConsoleRoute route, ConsoleRequest request)
    {
        var form = request.Form;
        var findings = new List<Finding>();
        if (form is null)
        {
            CheckNames(context.Request.Query, route, findings);
        }
        else
        {
            // The address of an action has no parameters.
            findings.AddRange(context.Request.Query.Select(one => Finding.Of(KnownParameters.Unknown, $"/{one.Key}", one.Key, "It has none.")));
            CheckNames(form, route, findings);
            CheckFiles([.. form.Files.Select(file => file.Name), .. request.File is { } file ? new[] { file.Field } : []], route, findings);
        }

        InvalidInput.ThrowIfAny(findings);
    }

    private static void CheckNames(IEnumerable<KeyValuePair<string, StringValues>> sent, ConsoleRoute route, List<Finding> findings)
    {
        foreach (var (name, values) in sent)
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
    }

    private static void CheckFiles(IEnumerable<string> files, ConsoleRoute route, List<Finding> findings)
    {
        foreach (var field in files.GroupBy(name => name))
        {
            if (field.Key != route.FileField?.TrimEnd('*'))
            {
                findings.Add(Finding.Of(
                    KnownParameters.Unknown, $"/{field.Key}", field.Key,
                    route.FileField is { } known ? $"It has {known.TrimEnd('*')}." : "It has none."));
            }
            else if (!route.FileField.EndsWith('*') && field.Count() > 1)
            {
                findings.Add(Finding.Of(KnownParameters.Repeated, $"/{field.Key}", field.Key));
            }
        }
    }
}
