using Microsoft.Extensions.Hosting;

namespace Onboarding.Infrastructure.Common;

/// <summary>
/// A hosted service that commands of the command line need too: an import may run for hours while a server changes the data that it uses.
/// </summary>
public interface ICommandLineHostedService : IHostedService;
