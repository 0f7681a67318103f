namespace Onboarding.Api.Common.Documentation;

/// <summary>
/// Serves the styles and the script that complete the page of the API description: contrast, names and landmarks for assistive technology.
/// </summary>
internal static class PageFiles
{
    /// <summary>The path of the styles below the page.</summary>
    public const string Style = "onboarding.css";

    /// <summary>The path of the script below the page.</summary>
    public const string Script = "onboarding.js";

    /// <summary>Adds both files below the path of the page.</summary>
    public static void UsePageFiles(this IApplicationBuilder app, string page)
    {
        Serve(app, $"{page}/{Style}", "page.css", "text/css; charset=utf-8");
        Serve(app, $"{page}/{Script}", "page.js", "text/javascript; charset=utf-8");
    }

    private static void Serve(IApplicationBuilder app, string path, string resource, string type)
    {
        var content = Read(resource);
        var tag = EntityTags.Of(content);
        app.Map(path, branch => branch.Run(context =>
        {
            var response = context.Response;
            response.Headers.ETag = tag;
            if (context.Request.Headers.IfNoneMatch.Matches(tag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }

            response.ContentType = type;
            response.ContentLength = content.Length;
            return response.Body.WriteAsync(content, 0, content.Length, context.RequestAborted);
        }));
    }

    private static byte[] Read(string resource)
    {
        using var file = typeof(PageFiles).Assembly.GetManifestResourceStream($"Onboarding.Api.Common.Documentation.Page.{resource}")!;
        using var content = new MemoryStream();
        file.CopyTo(content);
        return content.ToArray();
    }
}
