using Onboarding.Api.Common.CommandLine;

namespace Onboarding.Api.Screening;

/// <summary>Registers the commands of the module Screening.</summary>
internal static class ScreeningCommands
{
    /// <summary>Adds <c>lists</c>, <c>screen</c> and <c>self-test</c>.</summary>
    public static IServiceCollection AddScreeningCommands(this IServiceCollection services) =>
        services.AddCliCommand<ListsCommand>().AddCliCommand<ScreenCommand>().AddCliCommand<SelfTestCommand>();
}
