using System.Net.Sockets;
using Onboarding.Load;
using Onboarding.Load.Events;
using Onboarding.Load.Kill;
using Onboarding.Load.Reporting;
using Onboarding.Load.Running;
using Onboarding.Load.Server;
using Onboarding.Load.Wire;

// Exit codes: 0 done. 1 a response was not as expected or did not come, or an acknowledged request was lost. 2 invalid arguments.
try
{
    if (args.Length == 0 || args.Contains("--help"))
    {
        Console.WriteLine(Usage.Text);
        return args.Length == 0 ? 2 : 0;
    }

    var settings = SettingsReader.Read(args);
    var target = await Target.Of(settings.Url, settings.Authorization);
    var report = new Report(settings);
    switch (settings.Jobs)
    {
        case ["growth"]:
            report.Growth = await new Growth(settings, target).Run();
            break;
        case ["kill"]:
            report.Kill = await new KillJob(settings, target).Run();
            break;
        case ["start"]:
            report.Start = await new StartJob(settings, target).Run();
            break;
        case ["events"]:
            report.Events = await new EventsJob(settings, target).Run();
            break;
        default:
            await JobRuns.Run(settings, target, report);
            break;
    }

    Table.Write(Console.Out, report);
    if (settings.ReportFolder is { } folder)
    {
        Markdown.Write(Directory.CreateDirectory(folder).FullName, report);
    }

    if (settings.Json is { } file)
    {
        await File.WriteAllBytesAsync(file, report.ToJson());
    }

    return report.Failed ? 1 : 0;
}
catch (Exception failure) when (failure is UsageException or IOException or SocketException or HttpRequestException or OperationCanceledException)
{
    Console.Error.WriteLine(failure.Message);
    return 2;
}
