using System.Text.Encodings.Web;
using System.Text.Unicode;
using Onboarding.Api.Common;
using Onboarding.Api.Common.Settings;
using Onboarding.Api.Console.Common;

namespace Onboarding.Api.Console;

/// <summary>
/// Registers the console: pages on which people work, rendered on the server from Razor components. A page sends the same requests to the application
/// layer as the controllers. <c>Console__Enabled=false</c> leaves all of it out.
/// </summary>
internal static class ConsoleModule
{
    /// <summary>The path below which all pages are.</summary>
    public const string Root = "/console";

    /// <summary>Adds the services of the pages, unless the settings leave the console out.</summary>
    public static IServiceCollection AddConsole(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.Settings<ConsoleOptions>();
        if (!options.Enabled)
        {
            return services;
        }

        return services
            .AddSingleton(options)
            .AddSingleton(new PagesForPeople(Root, $"{Root}/invitation"))
            .AddSingleton<ConsoleTexts>()
            .AddSingleton<CodeNames>()
            .AddScoped<ConsolePageWriter>()

            // Letters of all languages are written as they are. The encoder still escapes what HTML needs.
            .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
            .Scan(scan => scan.FromAssemblyOf<IConsoleScreen>().AddClasses(classes => classes.AssignableTo<IConsoleScreen>(), publicOnly: false)
                .As<IConsoleScreen>().WithSingletonLifetime());
    }

    /// <summary>Adds the error pages and the headers, outside routing, so that unknown paths below the root get them too.</summary>
    public static IApplicationBuilder UseConsole(this IApplicationBuilder app) =>
        app.ApplicationServices.GetService<ConsoleOptions>() is null
            ? app
            : app.UseWhen(context => context.Request.Path.StartsWithSegments(Root), branch => branch.UseMiddleware<ConsoleErrors>());

    /// <summary>Maps the pages and the files.</summary>
    public static void MapConsole(this WebApplication app)
    {
        if (app.Services.GetService<ConsoleOptions>() is null)
        {
            return;
        }

        ConsoleFiles.Map(app);
        foreach (var screen in app.Services.GetServices<IConsoleScreen>())
        {
            screen.Map(new(app));
        }
    }
}
