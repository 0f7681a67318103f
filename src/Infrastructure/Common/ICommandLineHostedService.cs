using Microsoft.Extensions.Hosting;

namespace Onboarding.Infrastructure.Common;

/// <summary>A hosted service that commands need too: an import may run for hours, beside servers that change what it goes by.</summary>
public interface ICommandLineHostedService : IHostedService;
