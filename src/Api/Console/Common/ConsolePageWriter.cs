using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Onboarding.Api.Common.Access;
using Onboarding.Api.Console.Shared;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Console.Common;

/// <summary>
/// Renders pages. A page is rendered completely before the response starts, so that a failure becomes an error page and not the half of a page. The
/// culture of the person applies to rendering only, never to commands and queries.
/// </summary>
internal sealed class ConsolePageWriter(
    ConsoleTexts texts, CodeNames names, ConsoleOptions options, SessionCookies cookies, TimeProvider clock, ILoggerFactory logs)
{
    /// <summary>The header of a request for a part of a page.</summary>
    public const string Partial = "HX-Request";

    private const string Restored = "HX-History-Restore-Request";

    /// <summary>Writes a page. A partial update gets the content without the frame.</summary>
    public async Task Write(HttpContext context, PageResult page)
    {
        var content = page.Parameters.ToDictionary(one => one.Name, one => one.Value);
        await Write(context, page, content);
    }

    /// <summary>Writes an error page.</summary>
    public Task WriteError(HttpContext context, int status, IReadOnlyList<Finding> findings) => Write(
        context, new(typeof(ErrorPage), ErrorTexts.TitleOf(status), [], status, findings), new() { [nameof(ErrorPage.Status)] = status });

    private async Task Write(HttpContext context, PageResult page, Dictionary<string, object?> content)
    {
        var view = ViewOf(context, page.Findings, page.Token, page.Query);
        var isPartial = context.Request.Headers.ContainsKey(Partial) && !context.Request.Headers.ContainsKey(Restored);
        var html = await Render(context, view, new()
        {
            [nameof(ConsoleDocument.View)] = view,
            [nameof(ConsoleDocument.Heading)] = page.IsNamed ? page.Title : view.T[page.Title].Value,
            [nameof(ConsoleDocument.IsPartial)] = isPartial,
            [nameof(ConsoleDocument.Content)] = (RenderFragment)(builder =>
            {
                builder.OpenComponent(0, page.Component);
                builder.AddMultipleAttributes(1, content!);
                builder.CloseComponent();
            }),
        });
        var body = Encoding.UTF8.GetBytes(html);
        var response = context.Response;
        (response.StatusCode, response.ContentType, response.ContentLength) = (page.Status, "text/html; charset=utf-8", body.Length);
        response.Headers.Vary = Partial;
        if (isPartial && page.Status >= StatusCodes.Status400BadRequest)
        {
            // An error replaces the page, whichever part of it the request was for.
            (response.Headers["HX-Retarget"], response.Headers["HX-Reselect"], response.Headers["HX-Reswap"]) = ("#main", "#main", "outerHTML");
        }

        await response.Body.WriteAsync(body, CancellationToken.None);
    }

    private async Task<string> Render(HttpContext context, ConsoleView view, Dictionary<string, object?> parameters)
    {
        await using var renderer = new HtmlRenderer(context.RequestServices, logs);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            (System.Globalization.CultureInfo.CurrentCulture, System.Globalization.CultureInfo.CurrentUICulture) = (view.Culture, view.Culture);
            var root = await renderer.RenderComponentAsync<ConsoleDocument>(ParameterView.FromDictionary(parameters));
            return root.ToHtmlString();
        });
    }

    private ConsoleView ViewOf(HttpContext context, IReadOnlyList<Finding> findings, string? token, IQueryCollection? query)
    {
        var (principal, language) = (context.RequestPrincipal(), ConsoleLanguage.Of(context));
        return new()
        {
            T = texts.Of(language),
            Texts = texts,
            Names = names,
            Language = language,
            Culture = ConsoleLanguage.CultureOf(language),
            Zone = TimeZoneInfo.FindSystemTimeZoneById(options.TimeZone),
            Now = clock.GetUtcNow(),
            Person = principal?.Person,
            AdministersInstallation = principal is { Person: not null, SeesEveryAccount: true },
            Token = token ?? (cookies.Of(context) is { } cookie ? SessionCookies.TokenOf(cookie) : ""),
            Base = context.Request.PathBase.Value ?? "",

            Path = PagePaths.Of(context),
            Query = query ?? context.Request.Query,
            Form = context.Request.HasFormContentType && context.Features.Get<Microsoft.AspNetCore.Http.Features.IFormFeature>()?.Form is { } form
                ? form : null,
            SentTo = HttpMethods.IsPost(context.Request.Method) ? (context.Request.PathBase + context.Request.Path).ToUriComponent() : null,
            Findings = findings,
            CorrelationId = Api.Common.CorrelationId.Of(context),
            HasShortcuts = ConsoleLanguage.HasShortcuts(context),
        };
    }
}
