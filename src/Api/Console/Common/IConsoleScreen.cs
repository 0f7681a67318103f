namespace Onboarding.Api.Console.Common;

/// <summary>A screen: it maps its routes, and converts each request to commands and queries and a page.</summary>
internal interface IConsoleScreen
{
    /// <summary>Maps the routes.</summary>
    void Map(ConsoleRoutes routes);
}
