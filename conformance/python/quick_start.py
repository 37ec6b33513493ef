"""The first program of the README, and an engine of one's own, through jsii: prints the YAML of both."""
import sys

from cdk8s import App, Chart
from cdk8s_daemonsets import (
    AgentObject,
    ConfigFile,
    ContainerPort,
    ContainerProps,
    HostMount,
    LogCollector,
    MetricsEndpoint,
    MonitorOptions,
    NodeAgentSpec,
    StorageAgent,
    StorageAgentEngine,
)


class DiskDriver(StorageAgentEngine):
    """An engine whose name and spec jsii asks Python for."""

    @property
    def name(self):
        return "disk-driver"

    def spec(self, context):
        socket = HostMount.of(context.platform.kubelet_directory + "/plugins/disk", name="plugin", mount_path="/csi", read_only=False)
        return NodeAgentSpec(
            container=ContainerProps(name="driver", image="disk:1.0.0", args=["--node-pool=" + context.name], volume_mounts=[socket]),
            sidecars=[ContainerProps(
                name="liveness", image="probe:1.0.0", ports=[ContainerPort(name="metrics", container_port=9809)], volume_mounts=[socket],
            )],
            config=[ConfigFile(name="driver.yaml", content="volumes: 20\n", directory="/etc/driver")],
            metrics=[MetricsEndpoint(container="liveness", port="metrics")],
            objects=[AgentObject(
                api_version="storage.k8s.io/v1", kind="CSIDriver", name="disk.example.com", cluster_scoped=True, content={"spec": {"attachRequired": False}},
            )],
        )


def quick_start():
    app = App()
    LogCollector(Chart(app, "logging", namespace="kube-system"), "logs")
    return app.synth_yaml()


def own_engine():
    app = App()
    StorageAgent(Chart(app, "storage", namespace="storage"), "disk", engine=DiskDriver(), pod_monitor=MonitorOptions(interval="30s"))
    return app.synth_yaml()


def refused():
    try:
        LogCollector(Chart(App(), "logging"), "logs", log_level="loud")
    except Exception as error:  # jsii has had several classes for it
        return str(error)
    return "nothing"


sys.stdout.write("\n=====\n".join([quick_start(), own_engine(), refused()]))
