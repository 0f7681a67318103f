using System.Text.Json;
using Onboarding.Api.Common.Errors;
using Onboarding.Api.Console.Common;
using Onboarding.Api.Privacy;
using Onboarding.Application.Privacy.GetSubjectAccess;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Console.Privacy;

/// <summary>
/// Everything that is stored about a customer, to read or to download. Each reading needs a purpose and a fresh sign-in, and is audited.
/// </summary>
internal sealed class SubjectAccessScreen : IConsoleScreen
{
    private const string Path = "/{id:guid}/privacy/access";
    private const string Page = "page";
    private const string Json = "json";

    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes)
    {
        routes.GetFresh(ConsolePages.CustomerPrivacy, Path, request => Task.FromResult(Ask(request)));
        routes.PostFresh(ConsolePages.CustomerPrivacy, Path, Open, ReadReasonField.Name, "format");
    }

    private static IResult Ask(ConsoleRequest request) =>
        request.Page<SubjectAccessForm>("Subject access", (nameof(SubjectAccessForm.Id), request.Id()));

    private static Task<IResult> Open(ConsoleRequest request) => request.Submit(
        async () =>
        {
            var purpose = Codes<Domain.Customers.Documents.ReadReason>.Of(ReadReasonField.Read(request));
            var format = request.Text("format") ?? Page;
            if (format is not (Page or Json))
            {
                throw new InvalidInput([Finding.Of(CoreExceptionHandler.UnreadableParameter, "/format", "format")]);
            }

            var data = await request.Send(new GetSubjectAccess(new CustomerId(request.Id())) { Purpose = purpose });
            return format == Page
                ? new SubjectAccessResult(SubjectAccessPage.Write(data), "text/html; charset=utf-8", "inline")
                : new SubjectAccessResult(
                    JsonSerializer.SerializeToUtf8Bytes(data, JsonSerializerOptions.Web), "application/json",
                    "attachment; filename=\"subject-access.json\"");
        },
        () => Task.FromResult(Ask(request)));
}

/// <summary>The data of a customer as a page or a file.</summary>
/// <param name="Bytes">The content.</param>
/// <param name="Type">The media type.</param>
/// <param name="Disposition">Whether the browser shows or stores it.</param>
internal sealed record SubjectAccessResult(byte[] Bytes, string Type, string Disposition) : IResult
{
    // The page has a style of its own and loads nothing.
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        (response.Headers.ContentSecurityPolicy, response.Headers.ContentDisposition) = (Policy, Disposition);
        (response.ContentType, response.ContentLength) = (Type, Bytes.Length);
        return response.Body.WriteAsync(Bytes, 0, Bytes.Length, httpContext.RequestAborted);
    }
}
