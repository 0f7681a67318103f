using Onboarding.Fuzz;
using Onboarding.Fuzz.Running;
using Onboarding.Fuzz.Service;

// Exit codes: 0 no findings. 1 findings. 2 invalid arguments, or no service.
Settings settings;
try
{
    settings = Settings.Read(args);
}
catch (ArgumentException invalid)
{
    Console.Error.WriteLine(invalid.Message);
    return 2;
}

try
{
    await using IService service = settings.Server is { } command ? await StartedService.Start(command) : new RunningService(settings.Url!, settings.Clients);
    var run = new Run(settings, service, await Target.Of(service, settings.Requests));
    return await (settings.Replay.Count > 0 ? run.Replay(Console.Out) : run.Send(Console.Out)) ? 0 : 1;
}
catch (Exception failure) when (failure is IOException or HttpRequestException or System.ComponentModel.Win32Exception)
{
    Console.Error.WriteLine(failure.Message);
    return 2;
}
