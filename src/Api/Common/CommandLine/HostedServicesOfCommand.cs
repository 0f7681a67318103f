using Onboarding.Infrastructure.Common;

namespace Onboarding.Api.Common.CommandLine;

/// <summary>Runs a command while its hosted services run.</summary>
internal static class HostedServicesOfCommand
{
    /// <summary>
    /// Starts the services, runs the command, and stops the services in the reverse order, also if the command fails. They end before the program
    /// disposes of what they use; otherwise their last step could fail and log a warning.
    /// </summary>
    public static async Task<int> Run(IEnumerable<ICommandLineHostedService> services, Func<Task<int>> command)
    {
        var started = new Stack<ICommandLineHostedService>();
        try
        {
            foreach (var service in services)
            {
                await service.StartAsync(CancellationToken.None);
                started.Push(service);
            }

            return await command();
        }
        finally
        {
            foreach (var service in started)
            {
                await service.StopAsync(CancellationToken.None);
            }
        }
    }
}
